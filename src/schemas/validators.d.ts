/** Types of the generated standalone validators. */
export interface Validate {
  (value: unknown): boolean;
  errors?: { instancePath: string; keyword: string; message?: string; params?: Record<string, unknown> }[] | null;
}
export const validators: Record<
  | 'rule'
  | 'parameter'
  | 'cases'
  | 'requirements'
  | 'conditions'
  | 'terms'
  | 'case'
  | 'agreement'
  | 'declaration'
  | 'form'
  | 'result',
  Validate
>;
