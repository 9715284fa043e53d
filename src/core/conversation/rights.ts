import type { Inquiry } from '../inquiry.ts'
import type { Audience } from './settings.ts'

/** Asks the platform what a person may do; in the terminal its owner may do everything. */
export interface Rights {
  /** Whether the asker manages the place: a workspace's admin, in Discord who has “Manage Server”. */
  mayManage(inquiry: Inquiry): Promise<boolean>
}

/** Whether the asker is of the audience that a setting allows. */
export async function isOf(audience: Audience, inquiry: Inquiry, rights: Rights): Promise<boolean> {
  return audience === 'everyone' || (await rights.mayManage(inquiry))
}
