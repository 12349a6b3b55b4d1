/** The whistleblowing policy. */
export const whistleblowing = () => `
This is a sample made for Evenhand. Saltmarsh Minds is an invented charity.

# About this policy
If you see something wrong at Saltmarsh Minds, we want you to say so. This policy covers workers, volunteers and trustees. It is about risks to others; complaints about your own employment go through our Grievance Policy.

# What you can raise
You can raise a crime, a danger to health and safety, abuse of a client, a breach of a legal duty, damage to the environment, or a cover-up of any of these. Discrimination against clients is one of the things we want to hear about.
You need a reasonable belief that it is in the public interest. You do not need proof.

# How to raise it
Tell your manager, a director, or the trustee for speaking up. You can also go to the Charity Commission, the Care Quality Commission or another prescribed person, and get advice from Protect.

# What happens next
We will acknowledge your concern within five working days, tell you who is looking into it, and tell you the result as far as we can.

# Protection
You are protected by law from dismissal and detriment for speaking up. Nothing in a contract or settlement stops you from making a protected disclosure.
`
