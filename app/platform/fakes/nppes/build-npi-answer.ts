import type { FictionalPhysician } from './fictional-physicians';

/** NPPES' answer (API 2.1) for one person, or for nobody. */
export function buildNpiAnswer(physician: FictionalPhysician | undefined): object {
  if (physician?.deactivated) return buildNpiDeactivated(physician.npi);
  return physician ? { result_count: 1, results: [buildResult(physician)] } : { result_count: 0, results: [] };
}

/** NPPES' answer for a number it cannot hold. */
export function buildNpiErrors(): object {
  return {
    Errors: [{ description: 'Number must be 10 digits and pass the check digit', field: 'number', number: '03' }],
  };
}

/** NPPES' answer for a number it deactivated: nothing about the person. */
function buildNpiDeactivated(npi: string): object {
  const description =
    `CMS deactivated NPI ${npi}. The provider can no longer use this NPI. Our public registry does not display ` +
    'provider information about NPIs that are not in service.';
  return { Errors: [{ description, field: 'number', number: '15' }] };
}

function buildResult(physician: FictionalPhysician): object {
  const [code, desc] = physician.taxonomy;
  return {
    addresses: ['MAILING', 'LOCATION'].map((purpose) => buildAddress(physician, purpose)),
    basic: {
      credential: physician.credential,
      enumeration_date: '2008-03-14',
      first_name: physician.firstName,
      last_name: physician.lastName,
      last_updated: '2025-06-02',
      certification_date: '2025-06-02',
      middle_name: '',
      name_prefix: '--',
      name_suffix: '--',
      sex: 'X',
      sole_proprietor: 'NO',
      status: 'A',
    },
    created_epoch: '1205452800000',
    endpoints: [],
    enumeration_type: 'NPI-1',
    identifiers: [],
    last_updated_epoch: '1748822400000',
    number: physician.npi,
    other_names: physician.formerLastName ? [buildFormerName(physician, physician.formerLastName)] : [],
    practiceLocations: [],
    taxonomies: [{ code, desc, license: physician.license, primary: true, state: physician.state, taxonomy_group: '' }],
  };
}

function buildFormerName(physician: FictionalPhysician, lastName: string): object {
  return {
    code: '1',
    credential: physician.credential,
    first_name: physician.firstName,
    last_name: lastName,
    middle_name: '',
    prefix: '--',
    suffix: '--',
    type: 'Former Name',
  };
}

function buildAddress(physician: FictionalPhysician, purpose: string): object {
  return {
    address_1: '1 EXAMPLE WAY',
    address_purpose: purpose,
    address_type: 'DOM',
    city: physician.city,
    country_code: 'US',
    country_name: 'United States',
    fax_number: '',
    postal_code: '000000000',
    state: physician.state,
    telephone_number: '555-555-0100',
  };
}
