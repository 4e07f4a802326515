/**
 * Fields of which no value moves anything, each with the reason. The test looks at every one: what begins to count must be taken off,
 * and what is on no list must count. Names are columns of the forms, and paths of elements or keys.
 */
export interface Listed {
  readonly kind: string;
  readonly field: string;
  readonly reason: string;
}

/** Names and words, for people to read. Never an amount, a day, a number, an account, a rate or a code. */
export const WORDS: readonly Listed[] = listed({
  chain: [
    [['companyName'], 'the name of a company: the organisation number says who it is'],
    [['approvedBy'], 'who approved: the day of the approval decides'],
    [['approvalRef'], 'the number of a letter or a case, for people to look up'],
  ],
  persons: [[['wageAgreement'], 'what the agreement is called; the union agreement itself is an attestation']],
  hires: [
    [['agencyName'], 'the name of a company: the organisation number says who it is'],
    [['approvedBy'], 'who approved: the day of the approval decides'],
    [['approvalRef'], 'the number of a letter or a case, for people to look up'],
  ],
  attestations: [[['statedBy'], 'who vouches, in words']],
  invoiceList: [[['issuerName'], 'the name of a company: the organisation number says who it is']],
  deliveries: [[['deviationRef'], 'the number of a letter or a case, for people to look up']],
  decisionRegister: [[['authority'], 'what the authority is called']],
  amelding: [[['melding/Leveranse/kildesystem'], 'what the payroll system is called']],
  bankStatement: [
    [
      ['Document/BkToCstmrStmt/Stmt/Ntry/NtryDtls/TxDtls/RltdPties/Cdtr/Nm'],
      'the name of whoever is paid: the account says who it is, and names are written in many ways',
    ],
  ],
  paymentFile: [
    [
      ['Document/CstmrCdtTrfInitn/GrpHdr/InitgPty/Nm', 'Document/CstmrCdtTrfInitn/PmtInf/Dbtr/Nm'],
      'the name of a company: the organisation number says who it is',
    ],
    [
      ['Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/Cdtr/Nm'],
      'the name of whoever is paid: the account says who it is, and names are written in many ways',
    ],
  ],
  invoice: [
    [['Invoice/Note'], 'words to the buyer'],
    [
      [
        'Invoice/AccountingSupplierParty/Party/PartyName/Name',
        'Invoice/AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName',
        'Invoice/AccountingCustomerParty/Party/PartyName/Name',
        'Invoice/AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName',
      ],
      'the name of a company: the organisation number says who it is',
    ],
    [
      [
        'Invoice/AccountingSupplierParty/Party/PostalAddress/StreetName',
        'Invoice/AccountingSupplierParty/Party/PostalAddress/CityName',
        'Invoice/AccountingSupplierParty/Party/PostalAddress/PostalZone',
        'Invoice/AccountingCustomerParty/Party/PostalAddress/StreetName',
        'Invoice/AccountingCustomerParty/Party/PostalAddress/CityName',
        'Invoice/AccountingCustomerParty/Party/PostalAddress/PostalZone',
      ],
      'an address: nothing depends on where a company has its office',
    ],
  ],
  registeredUnit: [
    [['navn'], 'the name of a company: the organisation number says who it is'],
    [['organisasjonsform/beskrivelse'], 'the form of organisation in words; its code counts'],
  ],
  ledgerFile: [
    [
      ['AuditFile/Header/Company/Name', 'AuditFile/MasterFiles/Suppliers/Supplier/Name'],
      'the name of a company: the organisation number says who it is',
    ],
    [
      [
        'AuditFile/GeneralLedgerEntries/Journal/Description',
        'AuditFile/GeneralLedgerEntries/Journal/Transaction/Line/Description',
      ],
      'what the bookkeeper wrote',
    ],
  ],
  agreement: [[['options/*/source'], 'where the exercise of the option is written']],
  foreignAssignments: [[['contractorName'], 'the name of a company: the organisation number says who it is']],
  foreignWorkers: [[['name'], 'the name of a person, who has a number']],
});

type Reasons = Readonly<Record<string, readonly (readonly [fields: readonly string[], reason: string])[]>>;

function listed(kinds: Reasons): Listed[] {
  return Object.entries(kinds).flatMap(([kind, reasons]) =>
    reasons.flatMap(([fields, reason]) => fields.map((field) => ({ kind, field, reason }))),
  );
}
