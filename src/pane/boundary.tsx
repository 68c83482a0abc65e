/** What is shown in place of a part of the pane that could not be loaded or drawn; the rest of the pane goes on. */
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";

interface Given {
  readonly sentence: string;
  readonly children: ReactNode;
}

/** React knows no other way to catch what its views throw. */
export class Boundary extends Component<Given, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{this.props.sentence}</MessageBarBody>
      </MessageBar>
    );
  }
}
