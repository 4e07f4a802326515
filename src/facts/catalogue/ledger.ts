/** Facts about cash in the supplier's accounts and at its bank. */
import type { FactEntry } from '../catalogue.ts';

export const ledgerFacts: readonly FactEntry[] = [
  {
    id: 'cashPostingsToChain',
    subject: 'ledger',
    type: 'number',
    unit: 'count',
    provenBy: ['ledgerFile', 'attestations'],
    askedOf: 'supplier',
    label: {
      nb: 'Kontantposteringer mot leverandørkjeden',
      nn: 'Kontantposteringar mot leverandørkjeda',
      en: 'Cash postings towards the chain',
    },
    proves: {
      nb: 'Bilag i perioden som rører en kontantkonto og en leverandør i kjeden. Ingen er vist bare når regnskapsfilene er alle, dekker hele perioden og stemmer med sine egne summer. Viser ikke kontanter som ikke er bokført.',
      nn: 'Bilag i perioden som rører ein kontantkonto og ein leverandør i kjeda. Ingen er vist berre når rekneskapsfilene er alle, dekkjer heile perioden og stemmer med sine eigne summar. Viser ikkje kontantar som ikkje er bokførte.',
      en: 'Transactions of the period that touch a cash account and a supplier of the chain. None is shown only when the accounting files are all, cover the whole period and agree with their own totals. Does not show cash that was not booked.',
    },
  },
  {
    id: 'cashPostingsUnplaced',
    subject: 'ledger',
    type: 'number',
    unit: 'count',
    provenBy: ['ledgerFile', 'attestations'],
    askedOf: 'supplier',
    label: {
      nb: 'Kontantposteringer uten kjent mottaker',
      nn: 'Kontantposteringar utan kjend mottakar',
      en: 'Cash postings without a known counterparty',
    },
    proves: {
      nb: 'Bilag i perioden som rører en kontantkonto, uten leverandør på noen linje, eller med en leverandør som kan være i en kjede som ikke er vist å være fullstendig.',
      nn: 'Bilag i perioden som rører ein kontantkonto, utan leverandør på noka linje, eller med ein leverandør som kan vere i ei kjede som ikkje er vist å vere fullstendig.',
      en: 'Transactions of the period that touch a cash account, with no supplier on any line, or with one that may belong to a chain that is not shown to be complete.',
    },
  },
  {
    id: 'cashBankEntries',
    subject: 'ledger',
    type: 'number',
    unit: 'count',
    provenBy: ['bankStatement', 'attestations'],
    askedOf: 'supplier',
    label: {
      nb: 'Kontantuttak og -innskudd i banken',
      nn: 'Kontantuttak og -innskot i banken',
      en: 'Cash withdrawals and deposits at the bank',
    },
    proves: {
      nb: 'Bokførte banklinjer som banken selv kaller kontant. Ingen er vist bare når utskriftene er alle og viser hver dag i perioden. Viser ikke hva pengene ble brukt til.',
      nn: 'Bokførte banklinjer som banken sjølv kallar kontant. Ingen er vist berre når utskriftene er alle og viser kvar dag i perioden. Viser ikkje kva pengane vart brukte til.',
      en: 'Booked entries that the bank itself calls cash. None is shown only when the statements are all and show every day of the period. Does not show what the money was used for.',
    },
  },
  {
    id: 'prepaidWithoutTrace',
    subject: 'ledger',
    type: 'number',
    unit: 'count',
    provenBy: ['invoice', 'bankStatement'],
    askedOf: 'supplier',
    label: {
      nb: 'Forskudd på faktura uten spor i banken',
      nn: 'Forskot på faktura utan spor i banken',
      en: 'Prepayments on invoices without a trace at the bank',
    },
    proves: {
      nb: 'Fakturaer som sier at noe er betalt på forhånd, uten en banklinje som viser samme beløp fra kjøper til selger på fakturadagen eller før. Én banklinje er spor for én faktura.',
      nn: 'Fakturaer som seier at noko er betalt på førehand, utan ei banklinje som viser same beløp frå kjøpar til seljar på fakturadagen eller før. Éi banklinje er spor for éin faktura.',
      en: 'Invoices that say part was prepaid, without a bank entry that shows the same amount from buyer to seller on the day of the invoice or before. One entry traces one invoice.',
    },
  },
  {
    id: 'cashExplained',
    subject: 'ledger',
    type: 'boolean',
    unit: 'none',
    provenBy: ['assessments'],
    askedOf: 'assessor',
    assessed: true,
    label: {
      nb: 'Kontantbevegelsene gjelder ikke leverandørkjeden',
      nn: 'Kontantrørslene gjeld ikkje leverandørkjeda',
      en: 'The cash movements do not concern the chain',
    },
    proves: {
      nb: 'En persons daterte vurdering av hva kontantene ble brukt til.',
      nn: 'Ei datert vurdering frå ein person av kva kontantane vart brukte til.',
      en: "A person's dated assessment of what the cash was used for.",
    },
  },
];
