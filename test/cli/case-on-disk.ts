/** A small case on disk: three call-offs of an invented agreement, one of them above the limit without an exception. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Agreement, Case } from '../../src/schemas/case.ts';
import { RequirementId } from '../../src/schemas/common.ts';

export const SUPPLIER = '310000019';
const BUYER = '310000035';

export const CASE: Case = {
  caseNo: '2026/7',
  agreement: 'proveavtale',
  supplier: { orgNo: SUPPLIER, name: 'Fjordlys Konsulent AS' },
  contractDate: '2022-04-28',
  period: { from: '2022-05-01', to: '2022-12-31' },
};

const SOURCE = 'Prøverundskriv, punkt 1';
export const AGREEMENT: Agreement = {
  id: 'proveavtale',
  name: 'Prøveavtale',
  source: { document: 'Prøverundskriv', certainty: 'P' },
  term: { from: '2022-04-28', to: '2023-04-27' },
  options: [],
  ranked: [{ rank: 1, orgNo: SUPPLIER, name: 'Fjordlys Konsulent AS' }],
  buyers: [{ orgNo: BUYER, name: 'Prøveetaten' }],
  clauses: RequirementId.enum.map((requirement) => ({ requirement, inForce: true, source: SOURCE })),
  terms: {
    'direct-award-hours': {
      value: 250,
      unit: 'hours',
      source: SOURCE,
      enteredBy: 'Kari Prøve',
      enteredAt: '2022-05-01',
    },
  },
};

const HEAD =
  'Avrop;Virksomhetens org.nr.;Leverandørens org.nr.;Behov;Avropsdato;Framgangsmåte;Innenfor avtaleområdet;Forventede timer;Anslått dato;Uforutsett: begrunnelse;Uforutsett: dato;Kritisk grunn;Kritisk: begrunnelse;Kritisk: dato;Besluttet av;Signert dato';
export const CALL_OFFS = [
  HEAD,
  `A-7;${BUYER};${SUPPLIER};Søknadsportal;01.06.2022;Direkteavrop;Ja;412,5;30.05.2022;Feil;05.06.2022;Sikkerhet;Åpne hull;31.05.2022;Ola Prøve;02.06.2022`,
  `A-8;${BUYER};${SUPPLIER};Feilretting;15.06.2022;Direkteavrop;Ja;120;14.06.2022;;;;;;;`,
  `A-9;${BUYER};${SUPPLIER};Drift;15.07.2022;Direkteavrop;Ja;;;;;;;;;`,
  '',
].join('\n');

export interface CaseOnDisk {
  readonly folder: string;
  readonly put: (name: string, content: string | object) => void;
  readonly remove: () => void;
}

/** A new folder under the system's own place for temporary files. */
export function caseOnDisk(): CaseOnDisk {
  const folder = mkdtempSync(join(tmpdir(), 'ryddig-case-'));
  const put: CaseOnDisk['put'] = (name, content) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  };
  put('case.json', CASE);
  put('agreement.json', AGREEMENT);
  put('evidence/avrop.csv', CALL_OFFS);
  return { folder, put, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
