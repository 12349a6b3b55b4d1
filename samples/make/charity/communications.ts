/** The communications plan, which came in with the spring round. It gives no review date. */
export const communications = () => `
This is a sample made for Evenhand. Saltmarsh Minds is an invented charity.

# About this plan
This communications plan says what Saltmarsh Minds will speak about in 2027 and 2028, and to whom.

# What we want to change
Fewer people from our coastal towns come to us early. We want them to know what we offer before they are in crisis.

# Messages
| Message | Audience | When |
| You can refer yourself | Everybody in Saltmarsh and the Levels | Spring 2027 |
| What happens in a crisis house | Families | Summer 2027 |

# Channels
We use local radio and the press, leaflets in GP surgeries and libraries, our newsletter and social media. Photographs show people as they are, and only with their consent.

# Who does what
The Head of Communications runs the plan and answers media enquiries; the Chief Executive is our spokesperson. Each claim is checked against our own service figures before it goes out.
`
