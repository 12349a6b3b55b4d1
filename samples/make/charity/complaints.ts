/** The complaints policy for people who use the services. */
export const complaints = () => `
This is a sample made for Evenhand. Saltmarsh Minds is an invented charity.

# About this policy
This complaints policy is for everybody who uses our services, and their families and friends.

# How to complain
You can complain to any member of staff, by telephone, in writing or online, in any language. We will get an interpreter, and an advocate if you want one. Your care will not be affected because you complained.

# Complaints about racism
If you tell us that something was racist, we record it as a complaint of racism. Somebody who is trained in race equality will look into it.

# What happens next
We will write to you within three working days and answer your complaint in full within twenty-five. If you are not satisfied, the Chief Executive will look at it again. After that you can go to the Parliamentary and Health Service Ombudsman or the Local Government and Social Care Ombudsman.

# Learning
The number of complaints, what they were about, who made them by ethnicity, and what was changed are reported to the board every quarter and published each year.
`
