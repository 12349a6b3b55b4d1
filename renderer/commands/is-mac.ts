/** Whether the page is shown on a Mac, whose keys have other names. */
export const isMac = navigator.userAgent.includes('Macintosh')
