"""XML of official publications: op-xsd, kamerwrk, Handelingen, VLOS, laws; and of any other vocabulary."""
