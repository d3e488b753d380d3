"""What the checks know of the world: who held which office when."""
