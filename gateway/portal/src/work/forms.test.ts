import {describe, expect, it} from 'vitest';
import {beginning, bodyOf, FORMS, type ActionName} from './forms';

describe('The form of a command', () => {
  it('sends that something is not so', () => {
    expect(bodyOf({...beginning('refuse'), reason: 'Not yet'})).toEqual({sendBack: false, reason: 'Not yet'});
    expect(bodyOf({upheld: false, reason: 'Heard'})).toEqual({upheld: false, reason: 'Heard'});
  });

  it('leaves no flag open', () => {
    const flags = Object.entries(FORMS).flatMap(([action, fields]) => fields.filter(field => field.kind === 'flag').map(field => [action, field.name] as const));
    expect(flags.length).toBeGreaterThan(0);
    for (const [action, name] of flags) {
      expect(beginning(action as ActionName)).toHaveProperty(name, false);
    }
  });

  it('asks how an appeal ends rather than whether it is upheld', () => {
    expect(FORMS['decide-appeal']?.find(field => field.name === 'upheld')).toMatchObject({kind: 'either', required: true});
    expect(beginning('decide-appeal')).not.toHaveProperty('upheld');
  });
});
