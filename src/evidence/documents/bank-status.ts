/** pain.002: what the bank answered about a message, a block or a single transfer. */
import type { BankReader } from './bank-order.ts';
import { type Draft, draftOf, putAmount, putDay, putId, putText, type Reading, refuse } from './bank-values.ts';
import { type Group, walker } from './bank-walk.ts';

const GROUP = 'OrgnlGrpInfAndSts';
const BLOCK = 'OrgnlPmtInfAndSts';
const SINGLE = 'TxInfAndSts';
const single = (path: string): string[] =>
  ['OrgnlInstrId', 'OrgnlEndToEndId', 'TxSts', 'OrgnlTxRef/Amt/InstdAmt', 'OrgnlTxRef/IntrBkSttlmAmt'].map(
    (name) => `${path}/${name}`,
  );
const SHAPE = {
  // In the oldest versions the transfers stand directly in the message.
  groups: [GROUP, BLOCK, `${BLOCK}/${SINGLE}`, SINGLE],
  values: [
    'GrpHdr/CreDtTm',
    `${GROUP}/OrgnlMsgId`,
    `${GROUP}/GrpSts`,
    `${BLOCK}/OrgnlPmtInfId`,
    `${BLOCK}/PmtInfSts`,
    ...single(`${BLOCK}/${SINGLE}`),
    ...single(SINGLE),
  ],
};

/** Reads one status file. When it broke off, what it says of more than one transfer is withheld: a refusal may have come after. */
export function statusReader(reading: Reading): BankReader {
  const records: Draft<'paymentStatus'>[] = [];
  let head: Group | undefined;
  let whole = false;
  const handler = walker(SHAPE, {
    open: (group) => {
      if (group.name === '') head = group;
    },
    close: (group) => {
      if (group.name === '') whole = true;
      else records.push(statusOf(reading, group));
    },
  });
  return {
    handler,
    finish: () => {
      complete(reading, head, records);
      if (!whole) for (const record of records) if (record.fields.level !== 'transaction') refuse(record, 'status');
      return records.filter((record) => record.fields.status !== undefined || record.unreadable.includes('status'));
    },
  };
}

function statusOf(reading: Reading, group: Group): Draft<'paymentStatus'> {
  const record = draftOf('paymentStatus', reading, group.line);
  record.fields.level = group.name === GROUP ? 'group' : group.name === BLOCK ? 'paymentInfo' : 'transaction';
  putId(reading, record, 'originalMessageId', group, 'OrgnlMsgId');
  putId(reading, record, 'originalPaymentInfoId', group.name === BLOCK ? group : group.above, 'OrgnlPmtInfId');
  putId(reading, record, 'originalInstructionId', group, 'OrgnlInstrId');
  putId(reading, record, 'originalEndToEndId', group, 'OrgnlEndToEndId');
  putText(reading, record, 'status', group, 'TxSts', 'PmtInfSts', 'GrpSts');
  putAmount(reading, record, group, 'OrgnlTxRef/Amt/InstdAmt', 'OrgnlTxRef/IntrBkSttlmAmt');
  return record;
}

/** The message that is answered, and the day of the answer, go for every status in the file. */
function complete(reading: Reading, head: Group | undefined, records: readonly Draft<'paymentStatus'>[]): void {
  const day = draftOf('paymentStatus', reading, head?.line ?? 1);
  putDay(reading, day, 'createdOn', head, 'GrpHdr/CreDtTm');
  const ids = new Set(records.flatMap(({ fields }) => fields.originalMessageId ?? []));
  const [id] = ids;
  for (const { fields } of records) {
    Object.assign(fields, day.fields);
    // An answer about several messages does not say which of them a block belongs to.
    if (id !== undefined && ids.size === 1) fields.originalMessageId = id;
  }
}
