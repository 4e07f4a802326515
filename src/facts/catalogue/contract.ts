/** Facts about the contract as a whole. */
import type { EvidenceKind } from '../../evidence/evidence.ts';
import type { FactEntry } from '../catalogue.ts';

/** @param list the kind of table that holds the list */
function complete(
  id: string,
  list: EvidenceKind,
  askedOf: FactEntry['askedOf'],
  nb: string,
  nn: string,
  en: string,
): FactEntry {
  return {
    list,
    id,
    subject: 'contract',
    type: 'boolean',
    unit: 'none',
    askedOf,
    provenBy: ['attestations'],
    label: {
      nb: `${nb} er vist å være fullstendig`,
      nn: `${nn} er vist å vere fullstendig`,
      en: `${en} is shown to be complete`,
    },
    proves: {
      nb: 'En datert, underskrevet attest fra den som fører listen, sier at den er fullstendig for hele perioden, og alle rader lot seg lese. Attesten er datert tidligst periodens siste dag. Den viser ikke at radene er riktige.',
      nn: 'Ein datert, underskriven attest frå den som fører lista, seier at ho er fullstendig for heile perioden, og alle rader lét seg lese. Attesten er datert tidlegast den siste dagen i perioden. Han viser ikkje at radene er rette.',
      en: 'A dated, signed attestation from whoever keeps the list says that it is complete for the whole period, and every row could be read. It is dated on the last day of the period or later. It does not show that the rows are right.',
    },
  };
}

export const contractFacts: readonly FactEntry[] = [
  {
    id: 'contractDate',
    subject: 'contract',
    type: 'date',
    unit: 'date',
    askedOf: 'contractManager',
    provenBy: [],
    label: {
      nb: 'Dagen kontrakten gjelder fra',
      nn: 'Dagen kontrakten gjeld frå',
      en: 'The day from which the contract runs',
    },
    proves: {
      nb: 'Hvilken utgave av kontraktskravene som er avtalt.',
      nn: 'Kva utgåve av kontraktskrava som er avtalt.',
      en: 'Which edition of the contract clauses was agreed.',
    },
  },
  {
    id: 'subjectDate',
    subject: 'contract',
    type: 'date',
    unit: 'date',
    askedOf: 'supplier',
    provenBy: [],
    label: { nb: 'Dagen det skjedde', nn: 'Dagen det skjedde', en: 'The day it happened' },
    proves: {
      nb: 'Hvilken regel som gjaldt den dagen.',
      nn: 'Kva regel som gjaldt den dagen.',
      en: 'Which rule was in force that day.',
    },
  },
  complete('invoiceListComplete', 'invoiceList', 'buyer', 'Fakturalisten', 'Fakturalista', 'The invoice list'),
  complete(
    'chainDeclaredComplete',
    'chain',
    'supplier',
    'Oversikten over leverandørkjeden',
    'Oversikta over leverandørkjeda',
    'The list of the supply chain',
  ),
  complete(
    'callOffRegisterComplete',
    'callOffs',
    'buyer',
    'Avropsregisteret',
    'Avropsregisteret',
    'The call-off register',
  ),
  complete(
    'callOffAnswersComplete',
    'callOffRequests',
    'buyer',
    'Listen over forespørsler og svar',
    'Lista over førespurnader og svar',
    'The list of requests and answers',
  ),
  complete(
    'deliveriesComplete',
    'deliveries',
    'buyer',
    'Listen over leveranser',
    'Lista over leveransar',
    'The list of deliveries',
  ),
  complete(
    'documentRequestsComplete',
    'documentRequests',
    'contractManager',
    'Listen over dokumentkrav',
    'Lista over dokumentkrav',
    'The list of document requests',
  ),
  complete(
    'decisionsComplete',
    'decisionRegister',
    'contractManager',
    'Oversikten over konkurransevedtak',
    'Oversikta over konkurransevedtak',
    'The list of competition decisions',
  ),
  complete('payrollComplete', 'payroll', 'supplier', 'Lønnslisten', 'Lønslista', 'The payroll list'),
  complete('hoursComplete', 'hours', 'supplier', 'Timelisten', 'Timelista', 'The list of hours'),
  complete(
    'personsComplete',
    'persons',
    'supplier',
    'Oversikten over personer og arbeidsavtaler',
    'Oversikta over personar og arbeidsavtalar',
    'The list of persons and contracts',
  ),
  complete('hiresComplete', 'hires', 'supplier', 'Innleielisten', 'Innleigelista', 'The list of hires'),
  complete(
    'foreignAssignmentsComplete',
    'foreignAssignments',
    'supplier',
    'Listen over utenlandske oppdragstakere',
    'Lista over utanlandske oppdragstakarar',
    'The list of foreign contractors',
  ),
  complete(
    'foreignWorkersComplete',
    'foreignWorkers',
    'supplier',
    'Listen over utenlandske oppdragstakeres arbeidstakere',
    'Lista over arbeidstakarane til utanlandske oppdragstakarar',
    'The list of foreign contractors’ workers',
  ),
  complete(
    'bankStatementsComplete',
    'bankStatement',
    'supplier',
    'Kontoutskriftene',
    'Kontoutskriftene',
    'The bank statements',
  ),
  complete('ledgerComplete', 'ledgerFile', 'supplier', 'Regnskapsfilene', 'Rekneskapsfilene', 'The accounting files'),
];
