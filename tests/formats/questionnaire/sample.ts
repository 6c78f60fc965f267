/** A flow that has something of everything a Questionnaire can hold. */
import type { Flow } from '../../../src/flow/model.ts';
import { flowOf } from '../../flow/build-flow.ts';

const any = { kind: 'any' } as const;

export const everything: Flow = flowOf(
  [
    {
      id: 'hello',
      says: [
        [
          {
            language: 'eng',
            text: 'Welcome',
            attachments: ['image:http://example.org/a.png', 'image/png:@fields.b'],
          },
          { language: 'fra', text: 'Bienvenue', audio: 'http://example.org/fr.mp3' },
        ],
      ],
      to: 'sex',
    },
    {
      id: 'sex',
      says: [
        [
          { language: 'eng', text: 'Sex?', quickReplies: ['Male', 'Female'] },
          { language: 'fra', text: 'Sexe ?', quickReplies: ['Homme', 'Femme'] },
        ],
      ],
      expects: any,
      timeout: 300,
      result: 'Sex of the patient',
      ways: [
        { name: 'Male', tests: [['has_any_word', 'm male']], to: 'age', names: { fra: 'Homme' } },
        {
          name: 'Female',
          tests: [
            ['has_any_word', 'f'],
            ['has_phrase', ''],
          ],
          to: 'age',
          names: { fra: 'Femme' },
        },
        { name: 'No Response', kind: 'timeout' },
        { name: 'Other', kind: 'default', to: 'sex' },
      ],
    },
    {
      id: 'age',
      says: [{ eng: 'Age?', fra: 'Âge ?' }],
      expects: any,
      result: 'Age',
      ways: [
        { name: 'Years', tests: [['has_number_between', '0', '110']], to: 'symptoms' },
        { name: 'Other', kind: 'default', to: 'age' },
      ],
    },
    {
      id: 'symptoms',
      says: ['Symptoms?'],
      expects: {
        kind: 'choice',
        multiple: true,
        minimum: 1,
        maximum: 2,
        choices: [
          { at: '/c/0', name: 'fever', label: [{ language: 'eng', text: 'A fever' }] },
          { at: '/c/1', name: 'cough', label: [] },
        ],
      },
      result: 'Symptoms',
      ways: [{ name: 'All', kind: 'default', to: 'weight' }],
    },
    { id: 'weight', says: ['Weight?'], expects: { kind: 'number', minimum: 0.5, maximum: 300 }, to: 'photo' },
    { id: 'photo', says: [{ fra: 'Photo ?' }], expects: { kind: 'media', media: 'image' }, to: 'place' },
    { id: 'place', says: ['Where?'], expects: { kind: 'location' }, to: 'split' },
    {
      id: 'split',
      operand: '@contact.groups',
      result: 'Group',
      ways: [
        {
          name: 'Nurses',
          tests: [['has_group', 'b7cf0d83-f1c9-411c-96fd-c511a4cfa86d', 'Nurses']],
          to: 'hello',
        },
        { name: 'Other', kind: 'default' },
      ],
    },
  ],
  { languages: ['eng', 'fra', 'en'], type: 'messaging' },
);
