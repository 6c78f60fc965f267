/** The npm packages that the IG Publisher needs beside those that the project itself depends on. */

export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  /** SHA-512 of the tarball, as package-lock.json writes it. */
  readonly integrity: string;
}

export const npmPackages: readonly NpmPackage[] = [
  {
    name: 'hl7.fhir.r5.core',
    version: '5.0.0',
    integrity:
      'sha512-0TvJB1KKtokn/P2mRwcqEY8v8RN8IE/pQjvtlsPaJdYaDfYx4UBhuY4afAGeQjW01p9SNYPphxAFFkEsS6P05A==',
  },
  {
    name: 'hl7.fhir.xver-extensions',
    version: '0.1.0',
    integrity:
      'sha512-0yCE0ol+j6kSLOnyKOS272Asr5Kx3f+yQn81fU5EOyLS15BTK2l1D6zP/fgNl5hgdV18S1t5Gg7i0HU5cnlDNQ==',
  },
  {
    name: 'fhir.base.template.a',
    version: '1.0.0',
    integrity:
      'sha512-2xeSNTNtZGv3WGODXYoNC96SeSVCX06Pt4NbY94ovAPN8VJ7WomkZYDRIcit5Lu7suEXg11aKE6xIhQmsYNuhQ==',
  },
];

/** Versions of the packages that are put together here; publisher 2.1.2 asks for them by name. */
export const toolingVersion = '0.9.0';
export const pubPackVersion = '0.2.4';
