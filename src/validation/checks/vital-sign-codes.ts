/**
 * Codes of the vital signs, by the profile of the specification that they belong to (FHIR R4 section 10.1.5): its own
 * code first of all, and the finer LOINC and SNOMED CT codes that may be sent beside it.
 */
const loinc = 'http://loinc.org';
const snomed = 'http://snomed.info/sct';

const codesByProfile: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  vitalspanel: {
    [loinc]: '85353-1',
    [snomed]: '46680005',
  },
  resprate: {
    [loinc]: '11291-2 19840-8 33438-3 76170-0 76171-8 76172-6 76270-8 9279-1',
    [snomed]: '271306003 271625008 86290005',
  },
  heartrate: {
    [loinc]:
      '11328-2 40443-4 55425-3 60978-4 68999-2 69000-8 73795-7 73799-9 76476-1 76477-9 8867-4 8886-4 8889-8 8890-6 8891-4 8892-2 8893-0',
    [snomed]: '249043002 251670001 271306003 399017001 429525003 429614003 444981005',
  },
  oxygensat: {
    [loinc]: '19224-5 20564-1 2708-6 2709-4 2710-2 2713-6 51733-4 59408-5 59417-6 89276-0 97549-0',
    [snomed]: '431314004 442476006',
  },
  bodytemp: {
    [loinc]:
      '60834-9 60835-6 60836-4 60838-0 60955-2 61009-7 75539-7 75987-8 76010-8 76011-6 76278-1 8309-7 8310-5 8328-7 8329-5 8330-3 8331-1 8332-9 8333-7 8334-5 91371-5 98657-0 98663-8',
    [snomed]:
      '1222808002 276885007 300076005 307047009 364246006 386725007 415882003 415929009 415945006 415974002 431598003 698831002 698832009 708499008',
  },
  bodyheight: {
    [loinc]: '3137-7 3138-5 8302-2 8306-3 8308-9',
    [snomed]: '1153637007 1162392001 1162417005 1162418000 1162419008 1230278008 50373000',
  },
  headcircum: {
    [loinc]: '8287-5 9843-4',
    [snomed]: '1269262007 169876006 363811000 363812007',
  },
  bodyweight: {
    [loinc]: '29463-7 3141-9 3142-7 75292-3 79348-9 8350-1 8351-9',
    [snomed]: '1162415002 1162416001 424927000 425024002 735395000 784399000',
  },
  bmi: {
    [loinc]: '39156-5 89270-3',
    [snomed]: '60621009',
  },
  bp: {
    [loinc]: '35094-2 55284-4 76534-7 8459-0 8480-6 85354-9',
    [snomed]:
      '163033001 163035008 251076008 271649006 271650006 386534000 386536003 399304008 407554009 407556006 716579001',
  },
};

/** The id of the profile by `system#code`; a code that is in two groups belongs to the first. */
export const vitalSignProfiles: ReadonlyMap<string, string> = byCode();

function byCode(): Map<string, string> {
  const profiles = new Map<string, string>();
  for (const system of [loinc, snomed])
    for (const [profile, codes] of Object.entries(codesByProfile))
      for (const code of codes[system]?.split(' ') ?? []) {
        const key = `${system}#${code}`;
        if (!profiles.has(key)) profiles.set(key, profile);
      }
  return profiles;
}
