/** Facts about one link of the supply chain: a firm and the firm that engaged it. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, COUNT, DAY, entryOf, type Source, YES_NO } from './chain-entry.ts';

const entry = entryOf('chainLink');
const TABLE: Source = ['supplier', 'chain'];

export const chainFacts: readonly FactEntry[] = [
  entry(
    'linkRole',
    CODE,
    TABLE,
    ['Hva firmaet gjør i kjeden', 'Kva firmaet gjer i kjeda', 'What the firm does in the chain'],
    [
      'Underleverandør, bemanningsforetak, konsernselskap, enkeltpersonforetak eller vareleverandør, slik kjedeoversikten sier. Viser ikke hvordan arbeidet faktisk er organisert.',
      'Underleverandør, bemanningsføretak, konsernselskap, enkeltpersonføretak eller vareleverandør, slik kjedeoversikta seier. Viser ikkje korleis arbeidet faktisk er organisert.',
      'Subcontractor, staffing agency, group company, sole trader or goods supplier, as the chain table says. Does not show how the work is organised in fact.',
    ],
  ),
  {
    ...entry(
      'outsideTiers',
      YES_NO,
      TABLE,
      ['Firmaet regnes ikke som et ledd', 'Firmaet blir ikkje rekna som eit ledd', 'The firm does not count as a tier'],
      [
        'Ja for en vareleverandør, og for innleie når kontrakten sier at innleie ikke er et ledd. En vareleverandør som timelister viser i arbeid, er en motsigelse.',
        'Ja for ein vareleverandør, og for innleige når kontrakten seier at innleige ikkje er eit ledd. Ein vareleverandør som timelister viser i arbeid, er ei motseiing.',
        'Yes for a goods supplier, and for hired-in labour when the contract says that it is no tier. A goods supplier that hours show at work is a contradiction.',
      ],
    ),
    terms: ['hire-counts-as-tier'],
  },
  entry(
    'knownTiers',
    COUNT,
    TABLE,
    [
      'Ledd fra leverandøren ned til firmaet',
      'Ledd frå leverandøren ned til firmaet',
      'Tiers from the supplier down to the firm',
    ],
    [
      'Hvor mange ledd kjedeoversikten viser. Er firmaets oppdragsgiver engasjert på flere nivåer, teller det dypeste. Innleie er med når kontrakten regner det som et ledd. Det kan være flere ledd enn oversikten viser.',
      'Kor mange ledd kjedeoversikta viser. Er oppdragsgivaren til firmaet engasjert på fleire nivå, tel det djupaste. Innleige er med når kontrakten reknar det som eit ledd. Det kan vere fleire ledd enn oversikta viser.',
      'How many tiers the chain table shows. If the firm that engaged it is engaged at several depths, the deepest counts. Hired-in labour is counted when the contract counts it as a tier. There may be more tiers than the table shows.',
    ],
  ),
  entry(
    'knownTiersWithHire',
    COUNT,
    TABLE,
    [
      'Ledd fra leverandøren ned til firmaet når innleie regnes med',
      'Ledd frå leverandøren ned til firmaet når innleige blir rekna med',
      'Tiers from the supplier down to the firm with hired-in labour counted',
    ],
    [
      'Det samme antallet, men med hvert bemanningsforetak som et ledd.',
      'Det same talet, men med kvart bemanningsføretak som eit ledd.',
      'The same number, but with every staffing agency as a tier.',
    ],
  ),
  entry(
    'tiersSettled',
    YES_NO,
    TABLE,
    [
      'Hele veien opp til leverandøren er kjent',
      'Heile vegen opp til leverandøren er kjend',
      'The whole way up to the supplier is known',
    ],
    [
      'Hvert firma på veien opp står i oversikten med hvem som har engasjert det, og ingen engasjerer hverandre i ring. Viser ikke at oversikten er fullstendig.',
      'Kvart firma på vegen opp står i oversikta med kven som har engasjert det, og ingen engasjerer kvarandre i ring. Viser ikkje at oversikta er fullstendig.',
      'Every firm on the way up stands in the table with the firm that engaged it, and none engage one another in a circle. Does not show that the table is complete.',
    ],
  ),
  entry(
    'firstDay',
    DAY,
    ['supplier', 'chain', 'hours', 'hires', 'invoice'],
    [
      'Firmaets første dag på oppdraget',
      'Første dagen til firmaet på oppdraget',
      "The firm's first day on the assignment",
    ],
    [
      'Den tidligste dagen som kjedeoversikten, timelister, innleielisten, listen over utenlandske oppdrag eller perioden på fakturaer viser. Timer på en underenhet teller for virksomheten, og null timer er ikke arbeid. Har firmaet flere ledd, flytter bare timer før alle leddene første dag.',
      'Den tidlegaste dagen som kjedeoversikta, timelister, innleigelista, lista over utanlandske oppdrag eller perioden på fakturaer viser. Timar på ei undereining tel for verksemda, og null timar er ikkje arbeid. Har firmaet fleire ledd, flyttar berre timar før alle ledda første dag.',
      'The earliest day that the chain table, hours, the hire list, the list of foreign assignments or the period of invoices shows. Hours of a sub-unit count for its legal unit, and no hours are no work. Of a firm with several links only hours before all of them move the first day.',
    ],
  ),
  entry(
    'linkLastDay',
    DAY,
    TABLE,
    [
      'Firmaets siste dag på oppdraget',
      'Siste dagen til firmaet på oppdraget',
      "The firm's last day on the assignment",
    ],
    [
      'Dagen kjedeoversikten sier. Uten dag regnes oppdraget som løpende.',
      'Dagen kjedeoversikta seier. Utan dag blir oppdraget rekna som løpande.',
      'The day that the chain table says. Without one the assignment counts as running.',
    ],
  ),
  entry(
    'linkFrom',
    DAY,
    ['supplier', 'chain', 'hours', 'hires', 'invoice'],
    [
      'Første dag i tidsrommet som vurderes',
      'Første dagen i tidsrommet som blir vurdert',
      'First day of the span that is considered',
    ],
    [
      'Firmaets første dag, eller dagen et senere unntak gjelder fra.',
      'Den første dagen til firmaet, eller dagen eit seinare unntak gjeld frå.',
      "The firm's first day, or the day from which a later exception runs.",
    ],
  ),
  entry(
    'approvedOn',
    DAY,
    ['supplier', 'attestations', 'chain'],
    ['Dagen firmaet ble godkjent', 'Dagen firmaet vart godkjent', 'The day the firm was approved'],
    [
      'Dagen på en vedlagt godkjenning, eller den oppdragsgiveren selv sier. En dag før arbeidet som bare står i leverandørens egen oversikt, er opplyst og ikke vist. Viser ikke hva godkjenningen gjelder.',
      'Dagen på ei vedlagd godkjenning, eller den oppdragsgivaren sjølv seier. Ein dag før arbeidet som berre står i leverandøren si eiga oversikt, er opplyst og ikkje vist. Viser ikkje kva godkjenninga gjeld.',
      "The day on an enclosed approval, or the one that the buyer itself says. A day before the work that stands only in the supplier's own table is stated, not shown. Does not show what the approval covers.",
    ],
  ),
  entry(
    'exceptionApprovedOn',
    DAY,
    TABLE,
    ['Dagen unntaket ble godkjent', 'Dagen unntaket vart godkjent', 'The day the exception was approved'],
    [
      'Fra hvilken dag firmaet kunne ligge dypere enn kontrakten ellers tillater.',
      'Frå kva dag firmaet kunne liggje djupare enn kontrakten elles tillèt.',
      'From which day the firm could lie deeper than the contract otherwise allows.',
    ],
  ),
  entry(
    'exceptionReasoned',
    YES_NO,
    TABLE,
    ['Unntaket er begrunnet', 'Unntaket er grunngjeve', 'The exception has a reason'],
    [
      'Kjedeoversikten har en begrunnelse for unntaket. Viser ikke om den holder.',
      'Kjedeoversikta har ei grunngjeving for unntaket. Viser ikkje om ho held.',
      'The chain table gives a reason for the exception. Does not show whether it is good.',
    ],
  ),
  entry(
    'exceptionNamed',
    YES_NO,
    TABLE,
    [
      'Det står hvem som godkjente unntaket',
      'Det står kven som godkjende unntaket',
      'It says who approved the exception',
    ],
    [
      'Kjedeoversikten nevner hvem som godkjente unntaket, og det er verken leverandøren eller et foretak i kjeden. Navnet står bare i oversikten.',
      'Kjedeoversikta nemner kven som godkjende unntaket, og det er korkje leverandøren eller eit føretak i kjeda. Namnet står berre i oversikta.',
      'The chain table names who approved the exception, and it is neither the supplier nor a firm of the chain. The name stays in the table.',
    ],
  ),
  entry(
    'auditRight',
    YES_NO,
    ['supplier', 'attestations', 'chain'],
    [
      'Underkontrakten gir kommunen rett til revisjon og innsyn',
      'Underkontrakten gir kommunen rett til revisjon og innsyn',
      'The subcontract gives the city the right to audit and inspect',
    ],
    [
      'Vist når et kontraktutdrag eller en attest om firmaet ligger ved. Et kryss i leverandørens egen oversikt er bare opplyst.',
      'Vist når eit kontraktutdrag eller ein attest om firmaet ligg ved. Eit kryss i leverandøren si eiga oversikt er berre opplyst.',
      "Shown when a contract extract or an attestation about the firm is enclosed. A tick in the supplier's own table is only stated.",
    ],
  ),
  entry(
    'auditRightDocument',
    CODE,
    ['supplier', 'attestations', 'chain'],
    [
      'Dokumentet som viser revisjonsretten',
      'Dokumentet som viser revisjonsretten',
      'The document that shows the right to audit',
    ],
    [
      'Navnet på filen, som ligger i materialet og lot seg åpne. Viser ikke hva som står i den.',
      'Namnet på fila, som ligg i materialet og lét seg opne. Viser ikkje kva som står i ho.',
      'The name of the file, which lies in the evidence and could be opened. Does not show what it says.',
    ],
  ),
];
