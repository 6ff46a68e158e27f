/*
 * What pages write on their ways in, and on what looks like one. Words are looked for as whole words where letters have
 * spaces between words, and anywhere where they have none.
 */

function wordsIn(spaced: readonly string[], unspaced: readonly string[] = []): RegExp {
	const whole = `(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`;
	return new RegExp([whole, ...unspaced].join('|'), 'iu');
}

/** Signing in, or making an account. */
export const enterWords = wordsIn(
	[
		'sign[ -]?in',
		'log[ -]?in',
		'log[ -]?on',
		'sign[ -]?up',
		'(?:create|open|make|get) (?:a |an |your |my )?(?:new )?(?:free )?account',
		'single sign-?on',
		'start (?:a |my |your )?(?:\\d+-day )?(?:free )?trial',
		'join (?:the |your )?(?:[\\p{L}]+ )?(?:workspace|team|organi[sz]ation)',
		'anmelden|anmeldung|einloggen|registrieren|(?:konto|account) (?:erstellen|anlegen|eröffnen)',
		"(?:se |vous |me )?connecter|connectez-vous|connexion|s'inscrire|s'identifier|inscription|inscrivez-vous|cré(?:er|ez) (?:un|mon|votre) compte",
		'inicia(?:r)? (?:de )?sesión|acceder|registrarse|regístrate|entrar|cre(?:ar|a) (?:una |tu |mi )?cuenta',
		'fazer login|iniciar sessão|acessar|cadastr(?:e-se|ar-se|ar)|cri(?:ar|e) (?:uma |sua )?conta',
		"acced(?:i|ere)|accesso|registrati|crea (?:un |il tuo )?account|iscriviti|entra|effettua l'accesso",
		'inloggen|aanmelden|registreren|account (?:aanmaken|maken)',
		'zaloguj(?: się)?|logowanie|zarejestruj(?: się)?|(?:utwórz|załóż) (?:[\\p{L}]+ )?konto|rejestracja',
		'logga in|log ind|logg inn|kirjaudu|přihlásit(?: se)?|bejelentkezés|autentificare|giriş yap|войти|вход|увійти',
	],
	[
		'ログイン',
		'サインイン',
		'サインアップ',
		'新規登録',
		'会員登録',
		'アカウント(?:を)?作成',
		'登录',
		'登入',
		'注册',
		'登錄',
		'註冊',
		'创建账[号户]',
		'تسجيل الدخول',
		'إنشاء حساب',
		'로그인',
		'회원가입',
	],
);

/** Making an account where a password goes with it; elsewhere, people register for anything. */
export const registerWords = wordsIn(['register', 'registration', 'get started', 'join']);

/** Beginning with something for which an account is made; of a heading, where the e-mail address is all that is asked for. */
export const startWords = wordsIn(['get started', 'start for free', 'try (?:it )?(?:for )?free']);

/** Going on with something that is named beside it. */
export const goOnWords = wordsIn(
	[
		'continue',
		'use',
		'weiter',
		'fortfahren',
		'continuer',
		'continuar',
		'continua',
		'doorgaan',
		'verder',
		'kontynuuj',
		'fortsätt',
	],
	['続', '继续', '繼續', 'المتابعة', 'متابعة', '계속'],
);

/** Who vouches for people: identity providers, and what companies call theirs. */
export const providerWords = wordsIn(
	[
		'google',
		'microsoft',
		'apple',
		'github',
		'gitlab',
		'bitbucket',
		'slack',
		'okta',
		'entra',
		'azure(?: ad)?',
		'office ?365',
		'facebook',
		'linkedin',
		'amazon',
		'yahoo',
		'discord',
		'auth0',
		'onelogin',
		'salesforce',
		'atlassian',
		'sso',
		'saml',
		'oidc',
		'openid',
		'single sign-?on',
		'(?:your )?(?:organi[sz]ation|company|work|school|institution)(?:al)?(?: e-?mail)?(?: account)?',
		'e-?mail',
		'phone',
	],
	['google', 'microsoft', 'line', '微信', 'メール'],
);

export const passkeyWords = wordsIn(
	[
		'passkeys?',
		'security key',
		"clé d'accès",
		'llave de acceso',
		'clave de acceso',
		'chave de acesso',
		'klucz(?:a)? dostępu',
	],
	['パスキー', '通行密钥', '通行密鑰', 'مفتاح المرور'],
);

/** Leaving an account: only where somebody is signed in. */
export const leaveWords = wordsIn(
	[
		'sign[ -]?out',
		'log[ -]?out',
		'log[ -]?off',
		'abmelden',
		'ausloggen',
		'déconnexion',
		'se déconnecter',
		'cerrar sesión',
		'salir',
		'sair',
		'esci',
		'uitloggen',
		'wyloguj(?: się)?',
	],
	['ログアウト', 'サインアウト', '退出登录', '登出', 'تسجيل الخروج'],
);

/** Getting something sent by mail. */
export const newsWords = wordsIn(
	[
		'newsletters?',
		'subscri(?:be|ption|bers?)',
		'mailing list',
		'in(?:to)? your inbox',
		'latest (?:news|posts|stories|updates)',
		'news and offers',
		'updates',
		'waitlist',
		'waiting list',
		'infolettre',
		'abonne(?:z-vous|r)',
		'actualités',
		'bolet[ií]n(?:es)?',
		'novedades',
		'novidades',
		'novità',
		'aggiornat[oi]',
		'nieuwsbrief',
		'newslettera',
		'biuletyn',
		'neuigkeiten',
		'rundbrief',
	],
	['ニュースレター', 'メルマガ', 'メールマガジン', '订阅', '通讯', 'النشرة', 'نشرتنا'],
);

/** Money that is about to move. */
export const payWords = wordsIn(
	[
		'payments?',
		'purchase',
		'merchant',
		'amount',
		'transaction',
		'transfer',
		'checkout',
		'(?:credit |debit )?card',
		'zahlung',
		'betrag',
		'überweisung',
		'händler',
		'paiement',
		'montant',
		'achat',
		'pago',
		'importe',
		'compra',
		'pagamento',
		'valor',
		'importo',
		'betaling',
		'bedrag',
		'płatność',
		'kwota',
		'(?:eur|usd|gbp|pln|chf) ?\\d',
		'\\d[\\d.,]* ?(?:eur|usd|gbp|pln|chf)',
	],
	['[€$£¥]\\s?\\d', '\\d\\s?[€£]', '支払', '決済', '支付', '付款', 'الدفع', 'المبلغ'],
);

/** A code that proves who somebody is. */
export const proofWords = wordsIn(
	[
		'two-factor',
		'2fa',
		'authenticat(?:or|ion)',
		'verification code',
		'log ?in code',
		'sign-?in code',
		'zwei-faktor',
		'verifizierungscode',
		'double authentification',
		'verificación',
		'verificação',
		'verifica',
	],
	['認証コード', '確認コード', '验证码', '驗證碼', 'رمز التحقق'],
);
