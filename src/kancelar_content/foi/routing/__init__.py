"""What the office asks its departments for, and what they answer."""
