"""Work on albums: order, cover, publishing with their photos and videos."""
