/** What to show: the name of a card template and exactly the data it binds. No markup, no nulls. */
export interface View<Template extends string, Data extends object> {
  readonly template: Template;
  readonly data: Data;
}
