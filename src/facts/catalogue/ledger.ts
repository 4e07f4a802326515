/** Facts about cash in the supplier's accounts and at its bank. */
import type { FactEntry } from '../catalogue.ts';

export const ledgerFacts: readonly FactEntry[] = [
  {
    id: 'cashPostingsToChain',
    subject: 'ledger',
    type: 'number',
    unit: 'count',
    provenBy: ['ledgerFile'],
    askedOf: 'supplier',
    label: {
      nb: 'Kontantposteringer mot leverandørkjeden',
      nn: 'Kontantposteringar mot leverandørkjeda',
      en: 'Cash postings towards the chain',
    },
    proves: {
      nb: 'Bilag i perioden som rører en kontantkonto og en leverandør i kjeden. Viser ikke kontanter som ikke er bokført.',
      nn: 'Bilag i perioden som rører ein kontantkonto og ein leverandør i kjeda. Viser ikkje kontantar som ikkje er bokførte.',
      en: 'Transactions of the period that touch a cash account and a supplier of the chain. Does not show cash that was not booked.',
    },
  },
  {
    id: 'cashPostingsUnplaced',
    subject: 'ledger',
    type: 'number',
    unit: 'count',
    provenBy: ['ledgerFile'],
    askedOf: 'supplier',
    label: {
      nb: 'Kontantposteringer uten kjent mottaker',
      nn: 'Kontantposteringar utan kjend mottakar',
      en: 'Cash postings without a known counterparty',
    },
    proves: {
      nb: 'Bilag i perioden som rører en kontantkonto, uten leverandør på noen linje.',
      nn: 'Bilag i perioden som rører ein kontantkonto, utan leverandør på noka linje.',
      en: 'Transactions of the period that touch a cash account, with no supplier on any line.',
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
      nb: 'Bokførte banklinjer som banken selv kaller kontant. Viser ikke hva pengene ble brukt til.',
      nn: 'Bokførte banklinjer som banken sjølv kallar kontant. Viser ikkje kva pengane vart brukte til.',
      en: 'Booked entries that the bank itself calls cash. Does not show what the money was used for.',
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
      nb: 'Fakturaer som sier at noe er betalt på forhånd, uten en banklinje på samme beløp.',
      nn: 'Fakturaer som seier at noko er betalt på førehand, utan ei banklinje på same beløp.',
      en: 'Invoices that say part was prepaid, without a bank entry of the same amount.',
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
