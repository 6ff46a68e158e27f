export const help = `Packs the extension, so that browsers install it, and its updates, from your own server.

  npm run pack-extension -- --desk <url> --key <file>

  --desk <url>             where browsers reach the desk
  --key <file>             the key that the extension is signed with; it is made where there is none yet. Keep it away from
                           the desk, and keep it: browsers take an update only with the same key
  --out <folder>           where it goes (the desk's folder: updates in SIGNPOST_DATA, ./data without); any web server can
                           carry that folder under /updates/
  --firefox-id <id>        the add-on's id in Firefox (signpost@ and the desk's host)
  --firefox-signed <xpi>   the add-on as Mozilla has signed it: pack once, upload signpost-unsigned.xpi there as unlisted,
                           pack again
  --new-id                 goes on although browsers would take it for another extension than what was packed before

Browsers take an update once the version in package.json is a higher one.

Exit codes
  0  packed
  3  it could not be done: arguments, key, build or folder
`;
