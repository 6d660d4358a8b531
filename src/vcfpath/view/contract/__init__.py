"""The JSON contracts: results as stable, versioned data, one module for each command."""
