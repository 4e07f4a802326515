import { arrears, certificate, unit } from '../authorities.ts';
import { baseDraft } from '../base.ts';
import { SUPPLIER } from '../parties.ts';
import type { Story } from '../story.ts';

export const arrearsStory: Story = {
  name: 'arrears',
  about: 'Forfalt merverdiavgift, en skatteattest som er for gammel, og et foretak under tvangsavvikling.',
  draft: () => {
    const draft = baseDraft(1);
    draft.raw.set('evidence/register/restanser.json', arrears({ merverdiavgift: 48_250 }));
    draft.raw.set('evidence/skatteattest.pdf', certificate('2023-12-02'));
    draft.raw.set('evidence/register/enhet.json', unit(SUPPLIER, { underTvangsavviklingEllerTvangsopplosning: true }));
    return draft;
  },
};
