/** Our namespace in `vendor_metadata`, which "Vendor Metadata" in flows.md asks for. */
export const vendorKey = 'mhero';
