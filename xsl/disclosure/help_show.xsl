<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/open.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="split">
    <div class="prose">
      <section class="stack" id="which">
        <h2><xsl:value-of select="p:t('help.which')"/></h2>
        <ul>
          <li><xsl:value-of select="p:t('help.which_complaint')"/></li>
          <li><xsl:value-of select="p:t('help.which_denunciation')"/></li>
          <li><xsl:value-of select="p:t('help.which_reflection')"/></li>
        </ul>
      </section>
      <section class="stack" id="how">
        <h2><xsl:value-of select="p:t('help.how')"/></h2>
        <ul>
          <li><a href="/gui-don"><xsl:value-of select="p:t('help.how_online')"/></a></li>
          <li><xsl:value-of select="p:t('help.how_post')"/></li>
          <li><xsl:value-of select="p:t('help.how_person')"/></li>
        </ul>
        <p><xsl:value-of select="p:t('help.how_letter')"/></p>
        <p><a href="/bieu-mau"><xsl:value-of select="p:t('help.blanks')"/></a></p>
        <p><xsl:value-of select="p:t('help.how_bring')"/></p>
        <p><xsl:value-of select="p:t('help.how_many')"/></p>
      </section>
      <section class="stack" id="where">
        <h2><xsl:value-of select="p:t('help.where')"/></h2>
        <p><xsl:value-of select="p:t('help.where_complaint')"/></p>
        <p><xsl:value-of select="p:t('help.where_denounce')"/></p>
        <p><xsl:value-of select="p:t('help.where_wrong')"/></p>
      </section>
      <section class="stack" id="denounce">
        <h2><xsl:value-of select="p:t('help.denounce')"/></h2>
        <p><xsl:value-of select="p:t('help.denounce_text')"/></p>
        <p><xsl:value-of select="p:t('help.denounce_secret')"/></p>
      </section>
      <section class="stack" id="terms">
        <h2><xsl:value-of select="p:t('help.terms')"/></h2>
        <ul>
          <li><xsl:value-of select="p:t('help.terms_sort')"/></li>
          <li><xsl:value-of select="p:t('help.terms_first')"/></li>
          <li><xsl:value-of select="p:t('help.terms_second')"/></li>
          <li><xsl:value-of select="p:t('help.terms_denounce')"/></li>
          <li><xsl:value-of select="p:t('help.terms_limit')"/></li>
        </ul>
        <p><a href="/tinh-han"><xsl:value-of select="p:t('help.terms_reckon')"/></a></p>
      </section>
      <section class="stack" id="after">
        <h2><xsl:value-of select="p:t('help.after')"/></h2>
        <p><xsl:value-of select="p:t('help.after_first')"/></p>
        <p><xsl:value-of select="p:t('help.after_force')"/></p>
        <p><xsl:value-of select="p:t('help.after_withdraw')"/></p>
      </section>
      <section class="stack" id="lookup">
        <h2><xsl:value-of select="p:t('help.lookup')"/></h2>
        <p><xsl:value-of select="p:t('help.lookup_text')"/></p>
        <p><a href="/tra-cuu"><xsl:value-of select="p:t('help.lookup_link')"/></a></p>
      </section>
      <section class="stack" id="data">
        <h2><xsl:value-of select="p:t('help.data')"/></h2>
        <p><xsl:value-of select="p:t('help.data_text')"/></p>
      </section>
    </div>
    <aside>
      <nav class="panel" aria-label="{p:t('help.page')}">
        <ul class="rows">
          <li><a href="#which"><xsl:value-of select="p:t('help.which')"/></a></li>
          <li><a href="#how"><xsl:value-of select="p:t('help.how')"/></a></li>
          <li><a href="#where"><xsl:value-of select="p:t('help.where')"/></a></li>
          <li><a href="#denounce"><xsl:value-of select="p:t('help.denounce')"/></a></li>
          <li><a href="#terms"><xsl:value-of select="p:t('help.terms')"/></a></li>
          <li><a href="#after"><xsl:value-of select="p:t('help.after')"/></a></li>
          <li><a href="#lookup"><xsl:value-of select="p:t('help.lookup')"/></a></li>
          <li><a href="#data"><xsl:value-of select="p:t('help.data')"/></a></li>
        </ul>
      </nav>
      <xsl:apply-templates select="." mode="more"/>
    </aside>
    </div>
  </xsl:template>

  <xsl:template match="page" mode="more">
    <nav class="panel" aria-label="{p:t('help.more')}">
      <ul class="rows">
        <li><a href="/tro-giup/huong-dan"><xsl:value-of select="p:t('title.guide_list')"/></a></li>
        <li><a href="/tro-giup/luat"><xsl:value-of select="p:t('title.law_list')"/></a></li>
        <li><a href="/tro-giup/van-ban"><xsl:value-of select="p:t('title.regulation_show')"/></a></li>
        <li><a href="/tro-giup/ho-tro"><xsl:value-of select="p:t('title.support_show')"/></a></li>
      </ul>
    </nav>
  </xsl:template>
</xsl:stylesheet>
