"""Maps and paper: colours, styled layers, projects, pictures, printed pages."""
