import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
	/** PEM. */
	key: string;
	/** PEM. */
	cert: string;
	/** SHA-256 of the public key, as Chromium's `--ignore-certificate-errors-spki-list` wants it. */
	pin: string;
}

/** Makes a certificate for this run alone; browsers accept it by its pin, whatever hostname they ask for. */
export async function makeCertificate(): Promise<Certificate> {
	const { private: key, cert } = await generate([{ name: 'commonName', value: 'Signpost stand-in sites' }], {
		keyType: 'ec',
		algorithm: 'sha256',
	});
	const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
	return { key, cert, pin: createHash('sha256').update(spki).digest('base64') };
}
