import {Refused} from '../api/client';
import {send, tagged, type Tagged} from '../api/work';
import type {Marks} from '../model/marks';

export const MARKS = '/inbox-marks';
const TRIES = 4;

/** Changes my marks; what another machine marked since these were read stays, because the change is made to that then. */
export async function changeMarks(seen: Tagged<Marks>, how: (marks: Marks) => Marks): Promise<Tagged<Marks>> {
  for (let tried = 1, now = seen; ; tried++) {
    try {
      return await send<Marks>('PUT', MARKS, {body: how(now.value), etag: now.etag});
    } catch (failure) {
      if (!(failure instanceof Refused && failure.status === 412) || tried === TRIES) {
        throw failure;
      }
      now = await tagged<Marks>(MARKS);
    }
  }
}
