"""Page Reps: roster, matching and homes on the map."""
