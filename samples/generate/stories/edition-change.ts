import { baseDraft, text } from '../base.ts';
import { APPROVALS, approval } from '../chain.ts';
import { addDays } from '../days.ts';
import { type Draft, table } from '../draft.ts';
import { nationalId, orgNumber } from '../numbers.ts';
import { STAFFING, SUPPLIER } from '../parties.ts';
import { textPdf } from '../pdf.ts';
import type { Story } from '../story.ts';
import type { Row } from '../tables.ts';

/** First days of hires on both sides of each change in the law, and of employments on both sides of 1 July 2024. */
const HIRES = [
  '2023-03-31',
  '2023-04-01',
  '2023-06-30',
  '2023-07-01',
  '2023-12-31',
  '2024-01-01',
  '2024-03-31',
  '2024-04-01',
] as const;
const STARTS = ['2024-06-28', '2024-07-01'] as const;

/** The same conduct each time: a day's hire for work of a temporary nature from an agency that has applied; a contract handed over ten days after the start. */
export const editionChange: Story = {
  name: 'edition-change',
  about: 'Samme handling på hver side av 1. april og 1. juli 2023, 1. januar, 1. april og 1. juli 2024.',
  draft: () => {
    const draft = baseDraft(1);
    draft.case.period = { from: '2023-01-01', to: '2024-12-31' };
    draft.case.contractDate = '2022-10-01';
    draft.agreement.term = { from: '2022-10-01', to: '2023-09-30' };
    draft.agreement.options = [
      { to: '2024-09-30', exercised: true, exercisedOn: '2023-06-01', source: 'Opsjonsbrev' },
      { to: '2025-09-30', exercised: true, exercisedOn: '2024-06-01', source: 'Opsjonsbrev' },
    ];
    for (const path of [...draft.tables.keys()]) if (!KEPT.has(path)) draft.tables.delete(path);
    draft.invoices.clear();
    draft.raw.clear();
    for (const [path, bytes] of answers()) draft.raw.set(path, bytes);
    table(draft, 'evidence/innleie.xlsx').rows = HIRES.map(hire);
    const persons = table(draft, 'evidence/personer.xlsx');
    const [model] = persons.rows;
    persons.rows = STARTS.map((startDate, index) => ({
      ...model,
      ...person(index),
      startDate,
      agreedOn: addDays(startDate, -5),
      contractGivenOn: addDays(startDate, 10),
    }));
    restate(draft);
    draft.tables.set('evidence/bestiller/godkjenninger.csv', {
      kind: 'attestations',
      rows: HIRES.map(hire).map((row) => approval(String(row.agency), String(row.approvedOn), { person: row.staffNo })),
      format: 'csv',
    });
    draft.raw.set(`evidence/bestiller/${APPROVALS}`, textPdf(['Skriftlige godkjenninger av innleie']));
    return draft;
  },
};

const KEPT = new Set(['evidence/innleie.xlsx', 'evidence/personer.xlsx', 'evidence/attester.xlsx']);

/** One agency stands in the register and never applied; the other has waited for an answer since before the new scheme. */
const APPLICANT = { name: 'Eksempel Vikarer AS', orgNo: orgNumber(61_000) };

function answers(): [string, Uint8Array][] {
  const answer = (orgNo: string, status: string, from: string): Uint8Array =>
    text(
      `${JSON.stringify({ organisasjonsnummer: orgNo, godkjenningsstatus: status, godkjentFra: from, godkjentTil: '2024-12-31', levert: '2024-12-31T08:00:00' }, null, 2)}\n`,
    );
  return [
    ['evidence/register/registrert.json', answer(STAFFING.orgNo, 'Oppfylt registrering', '2020-01-01')],
    ['evidence/register/soknad.json', answer(APPLICANT.orgNo, 'Søknad under behandling', '2023-11-15')],
  ];
}

function person(index: number): Row {
  return {
    nationalId: nationalId('1990-05-05', 300 + index * 7),
    staffNo: String(3001 + index),
    name: `Ny Prøve ${index + 1}`,
  };
}

/** The last two hires are from the applicant: on each side of the day when an application no longer is enough. */
function hire(firstDay: string, index: number): Row {
  const agency = index < HIRES.length - 2 ? STAFFING : APPLICANT;
  return {
    nationalId: nationalId('1991-08-08', 400 + index * 7),
    staffNo: `B-${index + 1}`,
    name: `Leid Prøve ${index + 1}`,
    agency: agency.orgNo,
    agencyName: agency.name,
    country: 'NO',
    agencyKind: 'staffingAgency',
    hirer: SUPPLIER.orgNo,
    firstDay,
    lastDay: firstDay,
    agreedOn: firstDay < '2023-07-01' ? '2023-03-15' : addDays(firstDay, -10),
    ground: 'temporaryNature',
    approvedOn: addDays(firstDay, -14),
    approvedBy: 'Avtaleforvalter (eksempel)',
    approvalRef: `GK-${index + 1}`,
  };
}

/** Only the lists that are there are stated complete, for the longer period. */
function restate(draft: Draft): void {
  const stated = table(draft, 'evidence/attester.xlsx');
  const kept = new Set(['personsComplete', 'hiresComplete']);
  stated.rows = stated.rows
    .filter((row) => kept.has(String(row.attestation)))
    .map((row) => ({ ...row, from: draft.case.period.from, to: draft.case.period.to }));
}
