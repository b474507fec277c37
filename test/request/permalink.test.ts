import assert from 'node:assert/strict';
import fc from 'fast-check';
import { permalinkOf, permalinkWords } from '../../bot/request/permalink.ts';

const chat =
  'https://teams.microsoft.com/l/message/19:0123abcd@thread.v2/1700000000000?context=%7B%22contextType%22%3A%22chat%22%7D';
const channel =
  'https://teams.microsoft.com/l/message/19:abc@thread.tacv2/1700000000000?tenantId=5e0f6a52-0000-4000-8000-000000000000&groupId=5e0f6a52-0000-4000-8000-000000000001&parentMessageId=1699999999999&teamName=Ward%204&channelName=General&createdTime=1700000000000';

describe('the link to a Teams message', () => {
  it('is kept as Teams gives it, in every cloud', () => {
    for (const link of [chat, channel]) assert.equal(permalinkOf(link), link);
    for (const host of ['teams.cloud.microsoft', 'gov.teams.microsoft.us', 'dod.teams.microsoft.us']) {
      assert.ok(permalinkOf(`https://${host}/l/message/19:a@thread.v2/1`));
    }
  });

  it('is dropped where it leads anywhere else', () => {
    const wrong: readonly unknown[] = [
      ...[undefined, null, 7, '', 'WL-7K2QX', 'javascript:alert(1)', 'data:text/html,x'],
      'http://teams.microsoft.com/l/message/1/2',
      'https://teams.microsoft.com.evil.example/l/message/1/2',
      'https://evil.example/l/message/1/2',
      'https://evil.example#teams.microsoft.com/l/message/',
      'https://teams.microsoft.com@evil.example/l/message/1/2',
      'https://user:word@teams.microsoft.com/l/message/1/2',
      'https://teams.microsoft.com:444/l/message/1/2',
      'https://teams.microsoft.com/l/app/1',
      'https://teams.microsoft.com/l/message/../app/1',
      `${chat}${'a'.repeat(700)}`,
    ];
    for (const link of wrong) assert.equal(permalinkOf(link), undefined, String(link));
  });

  it('D1.3: is dropped where it holds a patient’s number, plain or in disguise', () => {
    for (const number of ['9990000018', '999%20000%200018', '%39990000018']) {
      assert.equal(permalinkOf(`https://teams.microsoft.com/l/message/19:a/${number}?x=1`), undefined);
    }
  });

  it('can say nothing but what Wardline says, whatever is put into it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (tail) => {
        const link = permalinkOf(`https://teams.microsoft.com/l/message/${tail}`);
        if (link === undefined) return;
        assert.match(permalinkWords(link), /^\[The message it came from\]\(https:[^()<>[\]{}\s"'`\\|*~]+\)$/);
        assert.equal(permalinkOf(link), link, 'validated again, it is the same');
      }),
    );
  });
});
