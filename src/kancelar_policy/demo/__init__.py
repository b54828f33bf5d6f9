"""A site to try: releases, pages and pictures of a region that never happened."""
