export interface EmergencyPage {
  /** Markdown, as on cards. Empty where a number or its name is missing. */
  readonly sentence: string;
}
