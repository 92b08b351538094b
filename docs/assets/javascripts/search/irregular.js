/** English words that Porter's rules would put with strangers, or away from their own. Twin: hooks/giljabi/search/irregular.py, which tells more. */

export const APART = new Set(
  `
apartment authority business collective community container conversation customer customs department dependent
emergency evening experience generative important installment international maine nationality naturalization
news positive severance several suite totalization university
`.trim().split(/\s+/),
);

const LINES = `
admit: admission admissions
advise: advice
analyze: analysis analyses
apply: application applications applicant applicants
begin: began begun
bring: brought
build: built
buy: bought
certify: certification certifications
child: children
choose: chose chosen choice choices
classify: classification classifications
come: came
compare: comparison comparisons
decide: decision decisions
deny: denial denials
depart: departure departures
describe: description descriptions
drive: drove driven
expire: expiry
extend: extension extensions
fall: fell fallen
feel: felt
finance: financial financially
find: found
forget: forgot forgotten
give: gave given
go: went gone
grow: grew grown growth
hear: heard
hold: held
identify: identification
installment: instalment instalments
keep: kept
know: knew known
labor: labour
lay: laid
lead: led
leave: left
lend: lent
license: licence licences
lose: lost loss losses
marry: marriage marriages
meet: met
modify: modification modifications
notify: notification notifications
pay: paid
permit: permission permissions
program: programme programmes
qualify: qualification qualifications
revoke: revocation
rise: rose risen
run: ran
sell: sold sale sales
send: sent
speak: spoke spoken
specify: specification specifications
spend: spent
submit: submission submissions
take: took taken
teach: taught
tell: told
think: thought
understand: understood
verify: verification verifications
wear: wore worn
wife: wives
win: won
write: wrote written
`;

/** The word of each irregular form. @type {Map<string, string>} */
export const FORMS = new Map(
  LINES.trim().split("\n").flatMap((line) => {
    const [word, forms] = line.split(": ");
    return forms.split(" ").map((form) => /** @type {[string, string]} */ ([form, word]));
  }),
);
