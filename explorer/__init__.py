"""The pages and the browser components; the only room that imports streamlit."""
