"""What all pages share: templates, security policy, addresses, words."""
