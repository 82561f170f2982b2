<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="lead"><xsl:value-of select="p:t('law.lead')"/></p>
    <section class="stack">
      <h2><xsl:value-of select="p:t('law.tables')"/></h2>
      <ul class="rows"><xsl:apply-templates select="tables/table" mode="lead"/></ul>
    </section>
    <section class="stack">
      <h2><xsl:value-of select="p:t('law.moves')"/></h2>
      <p><xsl:value-of select="p:t('law.moves_text')"/></p>
      <ul class="rows"><xsl:apply-templates select="tables/moves" mode="lead"/></ul>
    </section>
    <p><a href="/tro-giup/van-ban"><xsl:value-of select="p:t('title.regulation_show')"/></a></p>
  </xsl:template>

  <xsl:template match="table" mode="lead">
    <li><a href="/tro-giup/luat/{@slug}"><xsl:value-of select="p:t('law_table.', @word)"/></a>
      <p class="meta"><span><xsl:value-of select="p:t('law_text.', @word)"/></span></p></li>
  </xsl:template>

  <xsl:template match="moves" mode="lead">
    <li><a href="/tro-giup/luat/buoc-{@machine}"><xsl:value-of select="p:t('machine.', @machine)"/></a></li>
  </xsl:template>
</xsl:stylesheet>
