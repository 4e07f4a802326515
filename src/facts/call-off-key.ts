/** How a call-off's number is compared: capitals and spaces are how it was typed, not what it is. */

/** The number as it is matched between register, requests, deliveries and invoices. Never shown. */
export function callOffKey(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
