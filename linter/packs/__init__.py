"""Rule packs: YAML files turned into validated specifications and compiled rules."""
