export const help = `Keeps a policy in a file: in git, reviewed, published by a pipeline.

  npm run policy -- pull <file> --desk <url>           writes the desk's draft into a new file: a way to begin
  npm run policy -- check <file> [--strict]            what stands against it; asks no desk
  npm run policy -- diff <file> --desk <url>           what publishing it would change in the desk's draft
  npm run policy -- dry-run <file> --desk <url>        whom it would have touched, in the last 30 days or --days <n>
  npm run policy -- publish <file> --desk <url>        makes it the draft and publishes it

Where the signing key is kept away from the desk:

  npm run policy -- keys new <key>                     makes a key in a file of its own
  npm run policy -- sign <file> --key <key> --version <n> --out <bundle>
                                                       signs it; --days <n> says for how long it is fresh (30),
                                                       --trust <public key> names a key that may sign from then on
  npm run policy -- push <bundle> --desk <url>         hands it to the desk, which publishes it

Where the desk signs, its key changes without touching the browsers:

  npm run policy -- keys list --desk <url>
  npm run policy -- keys add --desk <url>              makes the next key; it signs after 14 days or --overlap <days>
  npm run policy -- keys retire <thumbprint> --desk <url>

For a web server or CDN that carries the policy:

  npm run policy -- export-static <folder> --desk <url>
  npm run policy -- export-static <folder> <bundle>

Whatever names a desk needs its SIGNPOST_ADMIN_TOKEN in the environment.

Exit codes
  0  fine: no fault, no difference, or in force
  1  diff: something differs; check --strict: there are warnings
  2  the policy is refused; each fault is printed as "place: expected …, found …"
  3  it could not be tried: arguments, file, desk or token
`;
