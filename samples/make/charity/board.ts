/** The board's terms of reference. */
export const board = (spring: boolean) => `
This is a sample made for Evenhand. Saltmarsh Minds is an invented charity.

# Purpose
The Board of Trustees governs Saltmarsh Minds. These are its terms of reference.

# Membership
The board has between eight and twelve trustees. At least one trustee has expertise in both race equality and mental health.
${spring ? 'The board will recruit one additional trustee with expertise in race equality and mental health by 31 October 2027.' : ''}

# Meetings
The board meets six times a year. ${spring ? 'Race equality is a standing item at every meeting of the board, with figures on services and staff.' : 'It discusses equality once a year.'}
The quorum is five trustees. Decisions and the reasons for them are minuted.

# Committees
The People Committee tracks the delivery of every recommendation of the race equality review. It keeps a tracker that names an owner and a date for each, and reports to the board every quarter.

# Review
The board reviews these terms each year.
`
