"""The pages on which a PD makes the outline and layout of its report its own."""
