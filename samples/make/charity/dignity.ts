/** The dignity policy: vicarious racism, and since spring counselling that understands racism. */
export const dignity = (spring: boolean) => `
This is a sample made for Evenhand. Saltmarsh Minds is an invented charity.

# About this policy
Everybody who works or volunteers at Saltmarsh Minds must be able to do so without bullying or harassment. This policy says what we mean by that, and what you can do.

# What we mean
Harassment related to race includes racist jokes, mimicking accents, comments on hair or dress, and leaving somebody out because of their background. It is the effect on the person that counts, whether or not it was intended.
Bullying is offensive, intimidating or humiliating behaviour, or a misuse of power.
Vicarious racism is the harm done to people who see or hear about racism against others, at work or in the news. We recognise it, managers are trained to notice it, and you can ask for time and support because of it.

# What you can do
Speak to your manager, to the Race Equality Lead or to a trade union representative. You can make a complaint under our Grievance Policy at any time.
If the person who harasses you is not one of us, tell your manager. We will act, and will stop a service if that is what it takes.

# Support
${
  spring
    ? 'We will pay for up to twelve sessions with a counsellor of your choice who understands racism and racial trauma. Ask the Race Equality Lead; your manager is not told.'
    : 'Our employee assistance programme has a telephone helpline.'
}

# Prevention
The People Committee looks each year at reports of harassment by ethnicity and by team, and agrees what will change. All managers are trained in how to respond when somebody tells them about racism.
`
