import { useFocusFinders } from '@fluentui/react-components'

/**
 * For the app as a whole: keeps awake what shows the page to screen readers again after a dialog. Fluent ends it with the last
 * component that uses it, and a page without any would stay hidden once the dialog is gone.
 */
export function usePageShownAgain(): void {
  useFocusFinders()
}
