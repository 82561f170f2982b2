// Every act that somebody of the demonstration is offered: its form.
import { acts, addresses, goTo, staff, story } from './office.js';

story('every act that somebody is offered', async (t) => {
  for (const user of ['hoa.tcd', 'ha.tcd', 'minh.tcd', 'lan.tcd', 'dung.p25', 'thao.p25', 'hung.p25',
    'khanh.p25', 'mai.p25', 'son.p25', 'loan.p25', 'thu.viettri', 'cuong.viettri', 'long.viettri']) {
    const page = await staff(user);
    for (const list of ['/intake/inbox?tab=all', '/settlement/worklist?tab=open', '/settlement/worklist?tab=waiting',
      '/settlement/worklist?tab=done']) {
      const answer = await page.goto(list);
      if (answer.status() !== 200) continue;
      const kind = list.startsWith('/intake') ? 'petition' : 'casefile';
      const rows = await addresses(page, /\/(intake\/petition|settlement\/casefile)\/\d+$/);
      for (const row of rows.slice(0, 20)) {
        await goTo(page, row);
        await acts(t, page, kind);
      }
    }
  }
});
