const reasons = new Map<number, string>([
  [200, 'OK'],
  [201, 'Created'],
  [204, 'No Content'],
  [304, 'Not Modified'],
  [400, 'Bad Request'],
  [404, 'Not Found'],
  [405, 'Method Not Allowed'],
  [406, 'Not Acceptable'],
  [409, 'Conflict'],
  [410, 'Gone'],
  [412, 'Precondition Failed'],
  [413, 'Content Too Large'],
  [414, 'URI Too Long'],
  [415, 'Unsupported Media Type'],
  [422, 'Unprocessable Content'],
  [500, 'Internal Server Error'],
  [501, 'Not Implemented'],
]);

/** As `Bundle.entry.response.status` has it: `201 Created`. */
export function statusText(status: number): string {
  const reason = reasons.get(status);
  return reason === undefined ? String(status) : `${String(status)} ${reason}`;
}
