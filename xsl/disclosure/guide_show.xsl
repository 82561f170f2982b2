<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('guide.of', chapter/title)"/></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="chapter" mode="chapter"/></xsl:template>

  <xsl:template match="chapter" mode="chapter">
    <p class="lead"><xsl:value-of select="what"/></p>
    <xsl:apply-templates select="picture" mode="picture"/>
    <div class="split">
      <div class="prose">
        <xsl:if test="step">
          <h2><xsl:value-of select="p:t('guide.steps')"/></h2>
          <ol><xsl:for-each select="step"><li><xsl:value-of select="."/></li></xsl:for-each></ol>
        </xsl:if>
        <xsl:if test="law">
          <h2><xsl:value-of select="p:t('guide.law')"/></h2>
          <ul><xsl:for-each select="law"><li><xsl:value-of select="."/></li></xsl:for-each></ul>
        </xsl:if>
        <xsl:if test="table"><p><a href="/tro-giup/luat/{table}"><xsl:value-of select="p:t('guide.table')"/></a></p></xsl:if>
        <xsl:if test="wrong">
          <h2><xsl:value-of select="p:t('guide.wrong')"/></h2>
          <ul><xsl:for-each select="wrong"><li><xsl:value-of select="."/></li></xsl:for-each></ul>
        </xsl:if>
      </div>
      <aside class="stack">
        <xsl:if test="screen">
          <nav class="panel" aria-labelledby="screens"><h2 id="screens"><xsl:value-of select="p:t('guide.screens')"/></h2>
            <ul class="rows"><xsl:for-each select="screen"><li><a href="/tro-giup/huong-dan/{@word}"><xsl:value-of select="title"/></a></li></xsl:for-each></ul></nav>
        </xsl:if>
        <xsl:if test="by">
          <nav class="panel" aria-labelledby="by"><h2 id="by"><xsl:value-of select="p:t('guide.by')"/></h2>
            <ul class="rows"><xsl:for-each select="by"><li><a href="/tro-giup/huong-dan/{@word}"><xsl:value-of select="."/></a></li></xsl:for-each></ul></nav>
        </xsl:if>
        <nav class="panel" aria-label="{p:t('help.more')}">
          <ul class="rows">
            <li><a href="/tro-giup/huong-dan"><xsl:value-of select="p:t('title.guide_list')"/></a></li>
            <li><a href="/tro-giup/ho-tro"><xsl:value-of select="p:t('title.support_show')"/></a></li>
          </ul>
        </nav>
      </aside>
    </div>
  </xsl:template>

  <!-- tests/browser/guide.js takes it, 1000 by 625. -->
  <xsl:template match="picture" mode="picture">
    <figure class="shot"><img src="{@path}" alt="{@alt}" width="1000" height="625" loading="lazy"/></figure>
  </xsl:template>
</xsl:stylesheet>
