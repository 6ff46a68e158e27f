import { Button } from '../../../components/button/button.tsx';
import { SignpostMark } from '../../../components/icon/signpost-mark.tsx';
import type { Failure } from '../api.ts';
import { failureSentence } from '../failure-words.ts';
import './sign-in.css';
import { words } from '../words.ts';

interface SignInProps {
	/** Whether the desk was not heard yet. */
	opening: boolean;
	refused: Failure | null;
	onTry: () => void;
}

/** The page of a browser without a session: how to get a link that opens the desk. */
export function SignIn({ opening, refused, onTry }: SignInProps) {
	const { signIn } = words;
	if (opening) return <p class="entrance-opening">{signIn.opening}</p>;
	return (
		<section class="entrance-card" aria-labelledby="sign-in-heading">
			<SignpostMark />
			<h1 id="sign-in-heading">{signIn.heading}</h1>
			{refused === null ? (
				<p>{signIn.why}</p>
			) : (
				<div class="trouble" role="alert">
					<p>
						<b>{signIn.failed}.</b> {'message' in refused ? refused.message : failureSentence(refused)}
					</p>
				</div>
			)}
			<p>{signIn.how}</p>
			<pre>
				<code>npm run desk</code>
			</pre>
			<Button kind="outlined" onClick={onTry}>
				{signIn.tryAgain}
			</Button>
		</section>
	);
}
